using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Xunit;

namespace Leaflets.Tests;

/// <summary>The service that the README shows, as a process of its own.</summary>
public sealed class RenderServiceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void The_example_of_the_readme_is_the_one_that_is_compiled()
    {
        var section = Repository.Read("src/Leaflets/README.md").Split("## A service of fifteen lines")[1];
        var shown = Regex.Match(section, "```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value;
        Assert.Equal(Repository.Read("tests/Leaflets.RenderService/Program.cs"), shown);
    }

    [Fact]
    public void It_has_fifteen_lines_and_no_more_beside_its_usings_and_brackets() => Assert.InRange(
        Repository.Read("tests/Leaflets.RenderService/Program.cs").Split('\n')
            .Count(static line => line.Any(char.IsLetter) && !line.StartsWith("using ", StringComparison.Ordinal)),
        1,
        15);

    [Fact]
    public async Task It_gives_a_leaflet_and_says_what_is_wrong_with_another()
    {
        using var service = Start();
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressAsync(service) };
            using var good = new StringContent("---\ntitle: Asthma\n---\n\nBreathe **slowly**.\n", Encoding.UTF8);
            using var made = await client.PostAsync("en", good, Token);
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (made.StatusCode, made.Content.Headers.ContentType?.MediaType));
            Assert.StartsWith("%PDF-", await made.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

            using var bad = new StringContent("---\ntitle: Asthma\n---\n\n![A lung](lung.png)\n", Encoding.UTF8);
            using var refused = await client.PostAsync("en?style=base", bad, Token);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var said = await refused.Content.ReadAsStringAsync(Token);
            Assert.StartsWith("leaflets/leaflet/en.md(5,1): error", said, StringComparison.Ordinal);
        }
        finally
        {
            service.Kill();
        }
    }

    private static Process Start()
    {
        var build = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Join(
            Repository.Root, "tests/Leaflets.RenderService/bin", build.Parent!.Name, build.Name, "Leaflets.RenderService.dll");
        var fonts = Environment.GetEnvironmentVariable("LEAFLETS_FONTS") ?? Path.Join(AppContext.BaseDirectory, "fonts");
        string[] arguments =
        [
            program, "--urls", "http://127.0.0.1:0", "--fonts", fonts,
            "--pictures", Path.Join(Repository.Root, "leaflets/immunotherapy/images"),
        ];
        return Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
    }

    private static async Task<Uri> AddressAsync(Process service)
    {
        const string said = "Now listening on: ";
        var lines = new StringBuilder();
        while (await service.StandardOutput.ReadLineAsync(Token) is { } line)
        {
            if (line.IndexOf(said, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[(at + said.Length)..].Trim());
            }

            lines.AppendLine(line);
        }

        throw new InvalidOperationException($"The service ended: {lines}");
    }
}
