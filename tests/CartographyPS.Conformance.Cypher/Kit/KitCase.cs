using System.Text.RegularExpressions;
using CartographyPS.Conformance.Cypher.Gherkin;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>What a scenario does and expects, taken from its steps.</summary>
internal sealed partial class KitCase
{
    private const string ExpectedResult = "the result should be";

    /// <summary>Takes the steps of a scenario apart.</summary>
    public KitCase(Scenario scenario)
    {
        Scenario = scenario;
        foreach (var step in scenario.Steps) Read(step);
    }

    /// <summary>The scenario.</summary>
    public Scenario Scenario { get; }

    /// <summary>The name of the graph; null for an empty one.</summary>
    public string? Graph { get; private set; }

    /// <summary>The texts that set the graph up.</summary>
    public List<string> SetUp { get; } = [];

    /// <summary>The parameters, as expressions.</summary>
    public Dictionary<string, string> Parameters { get; } = [];

    /// <summary>The procedures: a signature, and a table of arguments and results.</summary>
    public List<(string Signature, IReadOnlyList<IReadOnlyList<string>> Table)> Procedures { get; } = [];

    /// <summary>The query.</summary>
    public string Query { get; private set; } = string.Empty;

    /// <summary>The error; null for none.</summary>
    public KitError? Error { get; private set; }

    /// <summary>The header and rows of the result; null when there is an error.</summary>
    public IReadOnlyList<IReadOnlyList<string>>? Result { get; private set; }

    /// <summary>The order of the rows matters.</summary>
    public bool IsOrdered { get; private set; }

    /// <summary>The order of the elements in lists does not matter.</summary>
    public bool IgnoresListOrder { get; private set; }

    /// <summary>The query only reads.</summary>
    public bool IsReadOnly => !Writing().IsMatch(Quoted().Replace(Query, "''"));

    private void Read(Step step)
    {
        string text = step.Text;
        if (text.StartsWith("the ", StringComparison.Ordinal) && text.EndsWith(" graph", StringComparison.Ordinal)) Graph = text[4..^6];
        else if (text == "having executed") SetUp.Add(step.Document!);
        else if (text == "executing query") Query = step.Document!;
        else if (text == "parameters are") step.Table.ToList().ForEach(row => Parameters[row[0]] = row[1]);
        else if (text.StartsWith("there exists a procedure ", StringComparison.Ordinal)) Procedures.Add((text["there exists a procedure ".Length..], step.Table));
        else if (ErrorText().Match(text) is { Success: true } error) Error = new(error.Groups[1].Value, error.Groups[2].Value, error.Groups[3].Value);
        else if (text.StartsWith(ExpectedResult, StringComparison.Ordinal)) ReadResult(text[ExpectedResult.Length..], step);
    }

    private void ReadResult(string manner, Step step)
    {
        Result = step.Table;
        IsOrdered = manner.Contains("in order", StringComparison.Ordinal);
        IgnoresListOrder = manner.Contains("ignoring element order", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$")]
    private static partial Regex ErrorText();

    [GeneratedRegex(@"\b(CREATE|MERGE|SET|DELETE|REMOVE|FOREACH)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Writing();

    [GeneratedRegex("""'(\\.|[^'\\])*'|"(\\.|[^"\\])*"|`[^`]*`|//[^\n]*|/\*.*?\*/""", RegexOptions.Singleline)]
    private static partial Regex Quoted();
}
