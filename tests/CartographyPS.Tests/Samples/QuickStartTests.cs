using System.Diagnostics;

namespace CartographyPS.Tests.Samples;

/// <summary>The README's first command, as a new user sees it.</summary>
public class QuickStartTests
{
    private static readonly Lazy<Task<(int ExitCode, string Output)>> Run = new(RunAsync);

    [Fact]
    public async Task It_ends_well_and_shows_no_error()
    {
        var (exitCode, output) = await Run.Value;

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("Recommendation:", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("111122223333 eu-central-1   ec2:instance       Complete")]
    [InlineData("444455556666 us-east-1      ec2:instance       Complete")]
    [InlineData("111122223333 global         s3                 Complete")]
    public async Task It_shows_a_result_for_each_account_region_and_resource_type(string line) =>
        Assert.Contains(line, (await Run.Value).Output, StringComparison.Ordinal);

    [Fact]
    public async Task The_second_sync_writes_nothing()
    {
        string output = (await Run.Value).Output;
        string last = output[output.LastIndexOf("PS> ", StringComparison.Ordinal)..];

        Assert.DoesNotContain("ResourceType", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_graph_tells_what_the_internet_can_reach() =>
        Assert.Contains("tcp:443", (await Run.Value).Output, StringComparison.Ordinal);

    private static async Task<(int ExitCode, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "QuickStart.dll")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        finally
        {
            if (!process.HasExited) process.Kill();
        }
        return (process.ExitCode, await output + await errors);
    }
}
