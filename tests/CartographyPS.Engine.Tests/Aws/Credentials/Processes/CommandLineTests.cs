using System.Diagnostics;
using CartographyPS.Engine.Aws.Credentials.Processes;
using CsCheck;

namespace CartographyPS.Engine.Tests.Aws.Credentials.Processes;

/// <summary>Command lines; what is expected is what botocore 1.44.5's <c>compat_shell_split</c> makes of them.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("", new string[0], new string[0])]
    [InlineData("tool", new[] { "tool" }, new[] { "tool" })]
    [InlineData("  tool  --a  b ", new[] { "tool", "--a", "b" }, new[] { "tool", "--a", "b" })]
    [InlineData("\"C:\\My Tools\\get.exe\" --profile \"a b\"", new[] { "C:\\My Tools\\get.exe", "--profile", "a b" }, new[] { "C:\\My Tools\\get.exe", "--profile", "a b" })]
    [InlineData("tool 'a b' c", new[] { "tool", "a b", "c" }, new[] { "tool", "'a", "b'", "c" })]
    [InlineData("tool 'say \"x\"'", new[] { "tool", "say \"x\"" }, new[] { "tool", "'say", "x'" })]
    [InlineData("tool \"it's\" 'x'", new[] { "tool", "it's", "x" }, new[] { "tool", "it's", "'x'" })]
    [InlineData("tool 'back\\slash'", new[] { "tool", "back\\slash" }, new[] { "tool", "'back\\slash'" })]
    [InlineData("tool a\\ b", new[] { "tool", "a b" }, new[] { "tool", "a\\", "b" })]
    [InlineData("tool \"a\\\"b\"", new[] { "tool", "a\"b" }, new[] { "tool", "a\"b" })]
    [InlineData("tool \"a\\\\b\\n\"", new[] { "tool", "a\\b\\n" }, new[] { "tool", "a\\\\b\\n" })]
    [InlineData("tool \"\"  '' x", new[] { "tool", "", "", "x" }, new[] { "tool", "", "''", "x" })]
    [InlineData("tool a\"b c\"d", new[] { "tool", "ab cd" }, new[] { "tool", "ab cd" })]
    [InlineData("tool C:\\dir\\file", new[] { "tool", "C:dirfile" }, new[] { "tool", "C:\\dir\\file" })]
    [InlineData("tool \\\\\\\"x", new[] { "tool", "\\\"x" }, new[] { "tool", "\\\"x" })]
    [InlineData("tool \"a\\\\\"", new[] { "tool", "a\\" }, new[] { "tool", "a\\" })]
    [InlineData("tool $HOME `id` ; rm *", new[] { "tool", "$HOME", "`id`", ";", "rm", "*" }, new[] { "tool", "$HOME", "`id`", ";", "rm", "*" })]
    [InlineData("tool a#b #c", new[] { "tool", "a#b", "#c" }, new[] { "tool", "a#b", "#c" })]
    [InlineData("\"no end", null, null)]
    [InlineData("'no end", null, new[] { "'no", "end" })]
    [InlineData("end\\", null, new[] { "end\\" })]
    [InlineData("tool a\tb\nc", new[] { "tool", "a", "b", "c" }, new[] { "tool", "a", "b\nc" })]
    [InlineData("tool \\\\server\\share \"x y\\\\\" z", new[] { "tool", "\\servershare", "x y\\", "z" }, new[] { "tool", "\\\\server\\share", "x y\\", "z" })]
    public void A_command_line_is_split_as_the_AWS_CLI_does(string command, string[]? posix, string[]? windows)
    {
        AssertSplit(posix, command, posix: true);
        AssertSplit(windows, command, posix: false);
    }

    [Fact]
    public void Words_joined_and_split_again_are_the_same() =>
        Gen.String[Gen.OneOf(Gen.OneOf('\\', '"', '\'', ' ', '\t'), Gen.Char['a', 'd']), 0, 8].Array[1, 5].Sample(words =>
            Assert.Equal(words, CommandLine.Split(CommandLine.Join(words), posix: false)));

    [ShellFact]
    public void A_program_gets_the_words_as_they_are() =>
        Gen.String[Gen.OneOf(Gen.OneOf('\\', '"', '\'', ' ', '$'), Gen.Char['a', 'd']), 0, 8].Array[1, 5].Sample(
            words =>
            {
                var start = new ProcessStartInfo("/bin/sh", CommandLine.Join(["-c", "printf '%s\\n' \"$@\"", "sh", .. words])) { RedirectStandardOutput = true };
                using var process = Process.Start(start)!;
                Assert.Equal(string.Concat(words.Select(word => word + "\n")), process.StandardOutput.ReadToEnd());
            },
            iter: 20, threads: 1);

    private static void AssertSplit(string[]? expected, string command, bool posix)
    {
        if (expected is null) Assert.Throws<FormatException>(() => CommandLine.Split(command, posix));
        else Assert.Equal(expected, CommandLine.Split(command, posix));
    }
}
