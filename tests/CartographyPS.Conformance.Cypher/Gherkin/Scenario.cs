namespace CartographyPS.Conformance.Cypher.Gherkin;

/// <summary>A scenario, or one example of a scenario outline.</summary>
/// <param name="Feature">The name of the feature: <c>Match1</c>.</param>
/// <param name="Area">The folder of the feature below <c>features</c>: <c>clauses/match</c>.</param>
/// <param name="Name">The scenario's number and name.</param>
/// <param name="Example">The number of the example in an outline, from 1; 0 for a scenario without examples.</param>
/// <param name="Steps">The steps, with the values of the example.</param>
internal sealed record Scenario(string Feature, string Area, string Name, int Example, IReadOnlyList<Step> Steps)
{
    /// <summary>What identifies it in the kit: <c>Match1 [3] #2</c>.</summary>
    public string Id
    {
        get
        {
            string number = Name.StartsWith('[') ? Name[..(Name.IndexOf(']', StringComparison.Ordinal) + 1)] : Name;
            return Example == 0 ? $"{Feature} {number}" : $"{Feature} {number} #{Example}";
        }
    }
}
