using System.Diagnostics;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Aws.Credentials.Processes;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Processes;

/// <summary>Programs that give credentials. They are scripts of a shell that Windows does not have; what is particular to Windows is how a command line is read.</summary>
public sealed class ProcessSourceTests : CredentialTests
{
    private const string Output = $$"""{"Version":1,"AccessKeyId":"{{EstateBuilder.AccessKey}}","SecretAccessKey":"{{EstateBuilder.SecretKey}}"}""";

    [ShellFact]
    public async Task The_output_of_the_program_is_used()
    {
        Environment.Config($"[profile a]\ncredential_process = {Script($"echo 'thinking' >&2; echo '{Output}'")}");

        Assert.Equal(UserArn, await WhoAsync("a"));
        Assert.Equal("credential_process of profile a", Connect("a").Session.Credentials!.Origin);
    }

    [ShellFact]
    public async Task A_token_and_an_end_are_read()
    {
        const string Session = """{"Version":1,"AccessKeyId":"a","SecretAccessKey":"s","SessionToken":"t","Expiration":"2100-01-01T01:00:00+01:00"}""";
        Environment.Config($"[profile a]\ncredential_process = {Script($"echo '{Session}'")}");

        Assert.Equal(new AwsCredentials("a", "s", "t", new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)), await FetchAsync("a"));
    }

    [ShellFact]
    public async Task Its_path_and_arguments_may_stand_in_quotes()
    {
        string script = Environment.Write("my tools/get it.sh", $"#!/bin/sh\n[ \"$#\" = 3 ] && [ \"$1\" = 'a b' ] && [ \"$2\" = \"it's\" ] && [ \"$3\" = 'say \"x\"' ] && echo '{Output}'");
        Executable(script);
        Environment.Config($"[profile a]\ncredential_process = \"{script}\" \"a b\" \"it's\" 'say \"x\"'");

        Assert.Equal(UserArn, await WhoAsync("a"));
    }

    [ShellFact]
    public async Task The_errors_of_a_failed_program_are_counted_and_shown_only_on_request()
    {
        Environment.Config($"[profile a]\ncredential_process = {Script("echo 'Log in first' >&2; echo 'password hunter2' >&2; exit 3")}");
        var shown = new List<string>();
        var connected = Connect(new CredentialRequest { Profile = "a", Debug = shown.Add });

        var error = await Assert.ThrowsAsync<CredentialException>(() => connected.Session.Credentials!.GetAsync(CancellationToken.None));

        Assert.Contains("ended with exit code 3. It wrote 2 lines to its standard error, which -Debug shows.", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("Log in first\npassword hunter2\n", Assert.Single(shown), StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_program_that_writes_without_end_is_ended()
    {
        string pid = Path.Combine(Environment.Home, "pid");
        var source = new ProcessSource(Script($"echo $$ > {pid}; exec cat /dev/zero"), "a");

        var error = await Assert.ThrowsAsync<CredentialException>(() => source.FetchAsync(CancellationToken.None));

        Assert.Contains("more than 256 KB", error.Message, StringComparison.Ordinal);
        AssertGone(pid);
    }

    [ShellFact]
    public async Task A_program_that_writes_errors_without_end_is_read_on_and_little_of_it_is_kept()
    {
        var shown = new List<string>();
        var source = new ProcessSource(Script($"i=0; while [ $i -lt 3000 ]; do echo 'a line of some length, with something that goes on' >&2; i=$((i+1)); done; echo '{Output}'"), "a", shown.Add);

        Assert.Equal(EstateBuilder.AccessKey, (await source.FetchAsync(CancellationToken.None)).AccessKeyId);

        Assert.InRange(Assert.Single(shown).Length, 60_000, 70_000);
    }

    [ShellFact]
    public async Task A_process_that_a_program_leaves_behind_does_not_delay_its_credentials()
    {
        string pid = Path.Combine(Environment.Home, "pid");
        var source = new ProcessSource(Script($"sleep 600 & echo $! > {pid}; echo '{Output}'"), "a") { Timeout = TimeSpan.FromMinutes(5) };
        try
        {
            Assert.Equal(EstateBuilder.AccessKey, (await source.FetchAsync(CancellationToken.None)).AccessKeyId);
        }
        finally
        {
            using var left = Process.GetProcessById(Number(pid));
            left.Kill();
        }
    }

    [ShellFact]
    public async Task A_program_that_does_not_end_is_ended_at_the_time_out()
    {
        var source = new ProcessSource(Script("exec sleep 600"), "a") { Timeout = TimeSpan.FromSeconds(1) };

        var error = await Assert.ThrowsAsync<CredentialException>(() => source.FetchAsync(CancellationToken.None));

        Assert.Contains("did not end within 1 seconds", error.Message, StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_program_ends_with_all_that_it_started()
    {
        string child = Path.Combine(Environment.Home, "child"), orphan = Path.Combine(Environment.Home, "orphan");
        // The subshell ends at once: what it started has no parent in the tree any more.
        var source = new ProcessSource(Script($"(sleep 600 & echo $! > {orphan}); sleep 600 & echo $! > {child}; wait"), "a");
        using var stop = new CancellationTokenSource();
        var fetching = source.FetchAsync(stop.Token);
        while (!File.Exists(child) || File.ReadAllText(child).Length == 0) await Task.Delay(5);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        AssertGone(child);
        if (OperatingSystem.IsLinux()) AssertGone(orphan);
    }

    [ShellFact]
    public async Task No_shell_reads_its_arguments()
    {
        string script = Environment.Write("get.sh", $"#!/bin/sh\n[ \"$#\" = 4 ] && [ \"$1\" = '$HOME' ] && [ \"$2\" = ';' ] && [ \"$3\" = '`id`' ] && [ \"$4\" = '\\' ] && echo '{Output}'");
        Executable(script);
        Environment.Config($"[profile a]\ncredential_process = {script} $HOME ';' \"`id`\" '\\'");

        Assert.Equal(UserArn, await WhoAsync("a"));
    }

    [Fact]
    public void A_program_is_looked_for_in_the_folders_of_PATH_alone()
    {
        string tool = Environment.Write("bin/tool", "x");
        string exe = Environment.Write("bin/win.exe", "x");
        string bin = Path.GetDirectoryName(tool)!;
        string path = string.Join(Path.PathSeparator, "", ".", "relative", Path.Combine(Environment.Home, "nowhere"), bin);

        Assert.Equal(tool, ProgramPath.Find("tool", path, posix: true));
        Assert.Equal(exe, ProgramPath.Find("win", path, posix: false));
        Assert.Null(ProgramPath.Find("other", path, posix: true));
        Assert.Null(ProgramPath.Find("tool", string.Join(Path.PathSeparator, "", "."), posix: true));
        Assert.Equal("./tool", ProgramPath.Find("./tool", path, posix: true));
        Assert.Equal("C:\\x\\tool", ProgramPath.Find("C:\\x\\tool", path, posix: false));
    }

    [Fact]
    public async Task A_program_outside_PATH_is_reported()
    {
        Environment.Config("[profile a]\ncredential_process = no-such-program-anywhere --x");

        Assert.Contains("'no-such-program-anywhere' is in no folder of PATH", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_command_line_is_reported_but_not_shown()
    {
        Environment.Config("[profile a]\ncredential_process = tool \"secret");

        string reason = await ReasonAsync("a");

        Assert.Contains("a quotation in it has no end", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
    }

    [ShellTheory]
    [InlineData("echo nonsense", "cannot be read")]
    [InlineData("echo '[]'", "cannot be read")]
    [InlineData("true", "cannot be read")]
    [InlineData("echo '{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\"}'", "without \"Version\": 1")]
    [InlineData("echo '{\"Version\":2,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\"}'", "without \"Version\": 1")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"a\"}'", "gave no credentials")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\",\"Expiration\":\"soon\"}'", "cannot be read")]
    public async Task An_invalid_output_is_reported_but_not_shown(string command, string reason)
    {
        Environment.Config($"[profile a]\ncredential_process = {Script(command)}");

        string said = await ReasonAsync("a");

        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_program_is_reported()
    {
        Environment.Config("[profile a]\ncredential_process = /no/such/program --with args");

        Assert.Contains("'/no/such/program'", await ReasonAsync("a"), StringComparison.Ordinal);
    }

    [ShellFact]
    public async Task A_program_that_does_not_end_is_ended_with_the_run()
    {
        string pid = Path.Combine(Environment.Home, "pid");
        var source = new ProcessSource(Script($"echo $$ > {pid}; exec sleep 600"), "a");
        using var stop = new CancellationTokenSource();
        var fetching = source.FetchAsync(stop.Token);
        while (!File.Exists(pid) || File.ReadAllText(pid).Length == 0) await Task.Delay(5);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetching);
        AssertGone(pid);
    }

    [Fact]
    public async Task Keys_of_the_credentials_file_go_before_a_program()
    {
        Environment.Config($"[profile a]\ncredential_process = /no/such/program");
        Environment.Credentials($"[a]\n{Keys}");

        Assert.Equal(UserArn, await WhoAsync("a"));
    }

    private static int Number(string pid) => int.Parse(File.ReadAllText(pid), System.Globalization.CultureInfo.InvariantCulture);

    // A killed process may be there until its parent has taken note of it.
    private static void AssertGone(string pid)
    {
        int id = Number(pid);
        Assert.True(SpinWait.SpinUntil(() => !IsRunning(id), TimeSpan.FromSeconds(30)), "It runs on.");
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !File.Exists($"/proc/{id}/stat") ? !process.HasExited : !File.ReadAllText($"/proc/{id}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private static void Executable(string path)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string Script(string commands)
    {
        string path = Environment.Write("get.sh", "#!/bin/sh\n" + commands + "\n");
        Executable(path);
        return path;
    }
}
