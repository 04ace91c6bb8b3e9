using CsCheck;

namespace CartographyPS.Cypher.Tests;

public class EditDistanceTests
{
    private static readonly Gen<string> Text = Gen.String[Gen.Char["abAB"], 0, 5];

    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("ec2:instances", "EC2:Instance", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("dve", "Dev", 1)]
    [InlineData("ca", "abc", 3)]
    public void It_is_the_least_number_of_changes(string a, string b, int distance) => Assert.Equal(distance, EditDistance.Of(a, b));

    [Fact]
    public void It_is_what_trying_all_changes_finds() => Gen.Select(Text, Text).Sample((a, b) => EditDistance.Of(a, b) == Tried(a, b));

    private static int Tried(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0) return Math.Max(a.Length, b.Length);
        int replaced = Tried(a[1..], b[1..]) + (char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[0]) ? 0 : 1);
        int least = Math.Min(replaced, Math.Min(Tried(a[1..], b), Tried(a, b[1..])) + 1);
        bool isSwap = a.Length > 1 && b.Length > 1 && char.ToUpperInvariant(a[0]) == char.ToUpperInvariant(b[1]) && char.ToUpperInvariant(a[1]) == char.ToUpperInvariant(b[0]);
        return isSwap ? Math.Min(least, Tried(a[2..], b[2..]) + 1) : least;
    }
}
