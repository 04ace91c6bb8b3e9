using System.Text.Json.Nodes;
using SimulatedAws;

namespace EndToEnd.Estates;

/// <summary>
/// What the services that <see cref="EstateMaker"/> has no answers of its own for answer: the sample estate's answers, in each region that
/// is in use and under each account's number.
/// </summary>
internal static class SampleAnswers
{
    private const string Global = "aws-global";
    private static readonly string[] Made = ["lambda", "s3", "iam"];

    /// <summary>Writes them for one account.</summary>
    public static void Write(string folder, IReadOnlyList<Cell> cells)
    {
        string sample = Path.Combine(SampleEstate.Folder, SampleEstate.ProductionAccount);
        foreach (var cell in cells) Copy(Path.Combine(sample, SampleEstate.Region), Path.Combine(folder, cell.Account, cell.Region), cell);
        Copy(Path.Combine(sample, Global), Path.Combine(folder, cells[0].Account, Global), cells[0]);
    }

    private static void Copy(string from, string to, Cell cell)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*.json"))
        {
            string name = Path.GetFileName(file);
            string service = name.Split('.')[0];
            if (Made.Contains(service)) continue;

            string text = File.ReadAllText(file).Replace(SampleEstate.ProductionAccount, cell.Account, StringComparison.Ordinal)
                .Replace(SampleEstate.Region, cell.Region, StringComparison.Ordinal);
            var answers = JsonNode.Parse(text)!.AsObject();
            if (service == "ec2") RemoveMade(answers, cell);

            Directory.CreateDirectory(to);
            File.WriteAllText(Path.Combine(to, name), answers.ToJsonString());
        }
    }

    // No operation may stand in two files of a service.
    private static void RemoveMade(JsonObject answers, Cell cell)
    {
        foreach (var (operation, _) in new Ec2Answers(cell).Outputs) answers.Remove(operation);
    }
}
