using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace CartographyPS.Conformance.Botocore;

/// <summary>Runs botocore, the library on which the AWS CLI is built.</summary>
internal sealed class BotocoreProcess : IDisposable
{
    private readonly Process _process;

    internal BotocoreProcess()
    {
        string program = Path.Combine(AppContext.BaseDirectory, "Botocore", "botocore_answers.py");
        _process = Process.Start(new ProcessStartInfo("python3.11", [program, SharedFolder.Of("simaws", "wheels")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>Returns what it reads in a file: <c>config</c> and <c>credentials</c>, each null when it refuses the file.</summary>
    internal JsonObject Read(string text) => Ask(new JsonObject { ["op"] = "read", ["bytes"] = Convert.ToBase64String(new UTF8Encoding(false).GetBytes(text)) })!.AsObject();

    /// <summary>Returns a path as it expands it.</summary>
    internal string Expand(string path, JsonObject variables) => Ask(new JsonObject { ["op"] = "path", ["path"] = path, ["env"] = variables })!.GetValue<string>();

    /// <summary>Where the credentials of a profile come from: <c>method</c> with <c>key</c> and <c>token</c>, or with the <c>source</c> of a role; or <c>error</c>.</summary>
    internal JsonObject Credentials(string config, string credentials, string profile) => Ask(
        new JsonObject { ["op"] = "credentials", ["config"] = config, ["credentials"] = credentials, ["profile"] = profile })!.AsObject();

    private JsonNode? Ask(JsonObject question)
    {
        _process.StandardInput.WriteLine(question.ToJsonString());
        _process.StandardInput.Flush();
        return JsonNode.Parse(_process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"botocore ended on {question.ToJsonString()}"));
    }
}
