using Leaflets.Pdf.Conformance;
using Xunit;

namespace Leaflets.Pdf.Tests.Conformance;

public sealed class PlantedFaultTests
{
    public static TheoryData<string> Planted => [.. PlantedFaults.All.Keys, .. PlantedArchiveFaults.All.Keys];

    [Fact]
    public void A_good_file_breaks_nothing() => Assert.Empty(PdfInspection.Read(GoodPdf.Bytes).Violations);

    [Fact]
    public void A_good_file_written_plainly_breaks_nothing() => Assert.Empty(PdfInspection.Read(new Planter().Write()).Violations);

    [Theory, MemberData(nameof(Planted))]
    public void A_planted_fault_is_found_and_nothing_else(string condition)
    {
        var file = new Planter();
        (PlantedFaults.All.GetValueOrDefault(condition) ?? PlantedArchiveFaults.All[condition])(file);
        var violations = PdfInspection.Read(file.Write()).Violations;
        Assert.Equal([condition], violations.Select(violation => violation.Condition).Distinct());
        Assert.All(violations, violation => Assert.EndsWith(".", violation.Remedy, StringComparison.Ordinal));
    }
}
