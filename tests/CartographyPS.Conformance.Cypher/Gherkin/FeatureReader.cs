using System.Text;

namespace CartographyPS.Conformance.Cypher.Gherkin;

/// <summary>Reads the scenarios of a feature file, with outlines expanded: as much of Gherkin as the kit uses.</summary>
internal sealed class FeatureReader(string feature, string area, IReadOnlyList<string> lines)
{
    private static readonly string[] Keywords = ["Given ", "When ", "Then ", "And ", "But "];

    private readonly List<Step> _background = [];
    private int _at;

    /// <summary>Reads all scenarios below a folder, by the path of their file.</summary>
    public static IEnumerable<Scenario> ReadAll(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string area = Path.GetRelativePath(folder, Path.GetDirectoryName(file)!).Replace('\\', '/');
            foreach (var scenario in new FeatureReader(Path.GetFileNameWithoutExtension(file), area, File.ReadAllLines(file)).Read()) yield return scenario;
        }
    }

    /// <summary>Reads the scenarios of the file.</summary>
    public IEnumerable<Scenario> Read()
    {
        while (_at < lines.Count)
        {
            string line = lines[_at++].Trim();
            if (line.StartsWith("Background:", StringComparison.Ordinal))
            {
                _background.AddRange(ReadSteps());
            }
            else if (line.StartsWith("Scenario:", StringComparison.Ordinal))
            {
                yield return new Scenario(feature, area, line["Scenario:".Length..].Trim(), 0, [.. _background, .. ReadSteps()]);
            }
            else if (line.StartsWith("Scenario Outline:", StringComparison.Ordinal))
            {
                string name = line["Scenario Outline:".Length..].Trim();
                List<Step> steps = [.. _background, .. ReadSteps()];
                int number = 0;
                foreach (var example in ReadExamples()) yield return new Scenario(feature, area, name, ++number, [.. steps.Select(step => Fill(step, example))]);
            }
        }
    }

    private List<Step> ReadSteps()
    {
        var steps = new List<Step>();
        while (SkipBlank() is { } line && Array.Find(Keywords, keyword => line.StartsWith(keyword, StringComparison.Ordinal)) is { } keyword)
        {
            _at++;
            string? document = SkipBlank() == "\"\"\"" ? ReadDocument() : null;
            steps.Add(new Step(line[keyword.Length..].TrimEnd(':').Trim(), document, ReadTable()));
        }
        return steps;
    }

    private List<Dictionary<string, string>> ReadExamples()
    {
        var examples = new List<Dictionary<string, string>>();
        while (SkipBlank() is { } line && line.StartsWith("Examples:", StringComparison.Ordinal))
        {
            _at++;
            var table = ReadTable();
            foreach (var row in table.Skip(1)) examples.Add(table[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second));
        }
        return examples;
    }

    private string ReadDocument()
    {
        int indent = lines[_at].IndexOf('"', StringComparison.Ordinal);
        var text = new StringBuilder();
        for (_at++; lines[_at].Trim() != "\"\"\""; _at++) text.Append(lines[_at].Length > indent ? lines[_at][indent..] : string.Empty).Append('\n');
        _at++;
        return text.ToString();
    }

    private List<IReadOnlyList<string>> ReadTable()
    {
        var table = new List<IReadOnlyList<string>>();
        while (SkipBlank() is { } line && line.StartsWith('|'))
        {
            table.Add(Cells(line));
            _at++;
        }
        return table;
    }

    private string? SkipBlank()
    {
        while (_at < lines.Count && (lines[_at].Trim().Length == 0 || lines[_at].TrimStart().StartsWith('#'))) _at++;
        return _at < lines.Count ? lines[_at].Trim() : null;
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (int index = 1; index < line.Length; index++)
        {
            char next = index + 1 < line.Length ? line[index + 1] : '\0';
            if (line[index] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else if (line[index] == '\\' && next is '|' or '\\')
            {
                cell.Append(next);
                index++;
            }
            else
            {
                cell.Append(line[index]);
            }
        }
        return cells;
    }

    private static Step Fill(Step step, Dictionary<string, string> example)
    {
        string Filled(string text) => example.Aggregate(text, (filled, value) => filled.Replace($"<{value.Key}>", value.Value, StringComparison.Ordinal));
        return new Step(
            Filled(step.Text), step.Document is null ? null : Filled(step.Document), [.. step.Table.Select(row => row.Select(Filled).ToList())]);
    }
}
