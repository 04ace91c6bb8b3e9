using System.Diagnostics;
using CartographyPS.Engine.Aws.Credentials;

namespace CartographyPS.Engine.Tests.Aws.Credentials;

/// <summary>Programs that give credentials. They are scripts of a shell that Windows does not have; what is particular to Windows is how a command line is read.</summary>
public sealed class ProcessSourceTests : CredentialTests
{
    private const string Output = $$"""{"Version":1,"AccessKeyId":"{{EstateBuilder.AccessKey}}","SecretAccessKey":"{{EstateBuilder.SecretKey}}"}""";

    [ShellFact]
    public async Task What_the_program_writes_is_used()
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
    public async Task A_program_that_fails_is_said_with_what_it_says()
    {
        Environment.Config($"[profile a]\ncredential_process = {Script("echo 'Log in first' >&2; exit 3")}");

        string reason = await ReasonAsync("a");

        Assert.Contains("ended with 3: Log in first", reason, StringComparison.Ordinal);
    }

    [ShellTheory]
    [InlineData("echo nonsense", "cannot be read")]
    [InlineData("echo '[]'", "cannot be read")]
    [InlineData("true", "cannot be read")]
    [InlineData("echo '{\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\"}'", "without \"Version\": 1")]
    [InlineData("echo '{\"Version\":2,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\"}'", "without \"Version\": 1")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"a\"}'", "gave no credentials")]
    [InlineData("echo '{\"Version\":1,\"AccessKeyId\":\"a\",\"SecretAccessKey\":\"s\",\"Expiration\":\"soon\"}'", "cannot be read")]
    public async Task An_output_that_is_none_is_said_but_not_shown(string command, string reason)
    {
        Environment.Config($"[profile a]\ncredential_process = {Script(command)}");

        string said = await ReasonAsync("a");

        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.DoesNotContain("nonsense", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_said()
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
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(int.Parse(File.ReadAllText(pid), System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task Keys_go_before_a_program()
    {
        Environment.Config($"[profile a]\n{Keys}\ncredential_process = /no/such/program");

        Assert.Equal(UserArn, await WhoAsync("a"));
    }

    [Theory]
    [InlineData("tool", "tool", "")]
    [InlineData("  tool  --a  b ", "tool", "--a  b")]
    [InlineData("\"C:\\My Tools\\get.exe\" --profile \"a b\"", "C:\\My Tools\\get.exe", "--profile \"a b\"")]
    [InlineData("\"no end", "no end", "")]
    [InlineData("tool 'a b'", "tool", "'a b'")]
    public void A_command_line_is_read_as_on_Windows(string command, string file, string arguments) =>
        Assert.Equal((file, arguments), CommandLine.Split(command, posix: false));

    [Theory]
    [InlineData("'/my tools/get' x", "/my tools/get", "x")]
    [InlineData("tool 'a b' c", "tool", "\"a b\" c")]
    [InlineData("tool 'say \"x\"'", "tool", "\"say \\\"x\\\"\"")]
    [InlineData("tool \"it's\" 'x'", "tool", "\"it's\" \"x\"")]
    [InlineData("tool 'back\\slash'", "tool", "\"back\\\\slash\"")]
    public void A_command_line_is_read_as_elsewhere(string command, string file, string arguments) =>
        Assert.Equal((file, arguments), CommandLine.Split(command, posix: true));

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
