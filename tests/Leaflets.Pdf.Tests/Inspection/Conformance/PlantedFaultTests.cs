using Leaflets.Inspection;
using Leaflets.Inspection.Conformance;
using Xunit;

namespace Leaflets.Pdf.Tests.Inspection.Conformance;

public sealed class PlantedFaultTests
{
    public static TheoryData<string> Planted => [.. PlantedFaults.All.Keys, .. PlantedArchiveFaults.All.Keys];

    [Fact]
    public void A_good_file_breaks_nothing() => Assert.Empty(PdfInspection.Read(GoodPdf.Bytes).Violations);

    [Fact]
    public void A_good_file_written_plainly_breaks_nothing() => Assert.Empty(PdfInspection.Read(new Planter().Write()).Violations);

    [Theory]
    [InlineData("<</Filter/Standard/V 1>>", "A-6.1.3-2", "26-001")]
    [InlineData("<</Filter/Standard/V 1/P 512>>", "A-6.1.3-2")]
    [InlineData("<</Filter/Standard/V 1/P -4>>", "A-6.1.3-2")]
    [InlineData("<</Filter/Standard/V 1/P 0>>", "A-6.1.3-2", "26-002")]
    public void What_is_encrypted_is_not_read_but_judged_by_its_permissions(string encryption, params string[] conditions)
    {
        var file = new Planter();
        file.Info["Encrypt"] = Planter.Dictionary(encryption);
        Assert.Equal(conditions, PdfInspection.Read(file.Write()).Violations.Select(violation => violation.Condition));
    }

    [Fact]
    public void A_condition_is_checked_or_said_not_to_be()
    {
        Assert.True(PlantedFaults.All.Count + PlantedArchiveFaults.All.Count >= 100);
        Assert.All(PlantedFaults.All.Keys, id => Assert.Contains(Conditions.All, condition => condition.Id == id));
        Assert.Empty(Conditions.All.Select(condition => condition.Id).Intersect(Unchecked.All.Select(item => item.Id)));
    }

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
