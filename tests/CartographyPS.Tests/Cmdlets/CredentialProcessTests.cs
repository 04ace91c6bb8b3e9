using System.Management.Automation;

namespace CartographyPS.Tests.Cmdlets;

/// <summary>The standard error of a credential_process is shown on request and kept nowhere.</summary>
public sealed class CredentialProcessTests(SampleAws aws) : IClassFixture<SampleAws>
{
    [Fact]
    public void Its_standard_error_is_in_no_error_and_no_log()
    {
        if (OperatingSystem.IsWindows()) return;
        string script = aws.File("get.sh"), log = aws.File("process.jsonl");
        File.WriteAllText(script, "#!/bin/sh\necho 'token hunter2' >&2\nexit 7\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        aws.Configure($"[profile process]\ncredential_process = {script}\nregion = eu-central-1\nendpoint_url = {aws.Server.Endpoint}");

        var result = aws.Run(aws.NewLedger(), "Invoke-CartographySync -Profile process -Resource sns -LogPath ($args[0]) -Debug 5>&1", log);

        var error = Assert.Single(result.Errors);
        Assert.Contains("ended with exit code 7. It wrote 1 line to its standard error, which -Debug shows.", error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.Exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", File.ReadAllText(log), StringComparison.Ordinal);
        Assert.Contains(result.Output.Select(item => item.BaseObject).OfType<DebugRecord>(), record => record.Message.Contains("token hunter2", StringComparison.Ordinal));
    }
}
