using System.Globalization;
using System.Management.Automation;
using CartographyPS.Cmdlets;
using CartographyPS.PowerShellHost;
using CsCheck;

namespace CartographyPS.Tests.Output;

public class TerminalTextTests
{
    [Theory]
    [InlineData("\u001b[31mred", @"\u001B[31mred")]
    [InlineData("a\r\nb\tc", @"a\r\nb\tc")]
    [InlineData("\u009b31m", @"\u009B31m")]
    [InlineData("\u007f\u0000\u0007", @"\u007F\u0000\u0007")]
    [InlineData("admin\u202etxt.exe\u2066\u2069\u200e\u200f\u061c", @"admin\u202Etxt.exe\u2066\u2069\u200E\u200F\u061C")]
    [InlineData("\u2028\u2029\ufeff", @"\u2028\u2029\uFEFF")]
    [InlineData("\U000E0041", @"\uDB40\uDC41")]
    public void Characters_that_a_terminal_would_obey_are_escaped(string text, string shown)
    {
        Assert.Equal(shown, TerminalText.Escape(text));
        Assert.True(TerminalText.IsUnsafe(text));
    }

    // Not as data of the test above: attributes cannot hold them.
    [Fact]
    public void Half_a_character_is_shown_as_what_it_is()
    {
        Assert.Equal(@"\uD800x", TerminalText.Escape("\ud800x"));
        Assert.Equal(@"x\uDC00", TerminalText.Escape("x\udc00"));
        Assert.Equal(@"\uD800", TerminalText.Escape("\ud800"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(@"C:\Users\ann \u001B")]
    [InlineData("Zürich, 東京, עברית, العربية")]
    [InlineData("family: \U0001F468\u200D\U0001F469\u200D\U0001F466")]
    public void Other_text_stays_the_same_object(string text) => Assert.Same(text, TerminalText.Escape(text));

    [Fact]
    public void No_text_keeps_unsafe_characters() => Gen.String.Sample(text =>
    {
        string shown = TerminalText.Escape(text);
        Assert.False(TerminalText.IsUnsafe(shown));
        Assert.Equal(shown, TerminalText.Escape(shown));
        Assert.DoesNotContain(shown, character => CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.Control);
    });

    [Fact]
    public void Values_are_shown_as_PowerShell_shows_them()
    {
        Assert.Equal("{a, 2, \\n}", TerminalText.Show(new object?[] { "a", 2, "\n" }));
        Assert.Equal("True", TerminalText.Show(true));
        Assert.Equal(string.Empty, TerminalText.Show(null));
        Assert.Equal(@"x\u001B", TerminalText.Show(new PSObject("x\u001b")));
    }

    // What is said through PowerShell's own type would pass by the one place that makes it safe.
    [Fact]
    public void Cmdlets_speak_through_their_base_class_only()
    {
        string source = Path.GetFullPath(Path.Combine(BuiltModule.Directory, "..", "..", "..", "..", "src", "CartographyPS"));
        string own = Path.Combine(source, "Cmdlets", "CartographyCmdlet.cs");

        var passing = Directory.GetFiles(source, "*.cs", SearchOption.AllDirectories)
            .Where(file => file != own && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => Speaks(File.ReadAllText(file))).ToList();
        Assert.Empty(passing);
        Assert.All(
            typeof(CartographyCmdlet).Assembly.GetTypes().Where(type => typeof(Cmdlet).IsAssignableFrom(type)),
            type => Assert.True(typeof(CartographyCmdlet).IsAssignableFrom(type), type.FullName));
    }

    private static bool Speaks(string text) =>
        new[] { "Action<Cmdlet>", "(Cmdlet ", "(PSCmdlet ", " base.Write" }.Any(part => text.Contains(part, StringComparison.Ordinal));
}
