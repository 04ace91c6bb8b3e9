using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Model;

namespace CartographyPS.Engine.Tests.Sync;

/// <summary>Responds to calls from a script: pages as JSON texts, or an error, by operation and parameters.</summary>
internal sealed class ScriptedAws : IAwsReader
{
    private readonly List<(string Key, Func<IEnumerable<string>> Pages)> _answers = [];

    private readonly HashSet<string> _unanswered = [];

    public ConcurrentQueue<string> Calls { get; } = new();

    public ScriptedAws Answer(string call, params string[] pages) => Script(call, () => pages);

    public ScriptedAws Fail(string call, AwsErrorKind kind, string code, string message = "as scripted") =>
        Script(call, () => throw new AwsServiceException(kind, code, message, call, "r1"));

    /// <summary>The first page arrives, then the call fails.</summary>
    public ScriptedAws FailAfter(string call, string page, AwsErrorKind kind, string code)
    {
        IEnumerable<string> Pages()
        {
            yield return page;
            throw new AwsServiceException(kind, code, "as scripted", call, "r1");
        }
        return Script(call, Pages);
    }

    /// <summary>The call waits until it is cancelled.</summary>
    public ScriptedAws Hang(string call)
    {
        _unanswered.Add(call);
        return this;
    }

    public async IAsyncEnumerable<JsonDocument> ReadAsync(
        Operation operation,
        string region,
        IReadOnlyDictionary<string, object?> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string key = $"{operation.Name}({string.Join(",", parameters.Select(parameter => Text(parameter.Value)))})";
        Calls.Enqueue(region == "r1" ? key : key + "@" + region);
        await Task.Yield();
        cancellationToken.ThrowIfCancellationRequested();
        if (_unanswered.Contains(key)) await Task.Delay(Timeout.Infinite, cancellationToken);

        int index = _answers.FindIndex(answer => answer.Key == key);
        if (index < 0) throw new InvalidOperationException($"No answer is scripted for {key}.");
        var pages = _answers[index].Pages;
        if (_answers.Count(answer => answer.Key == key) > 1) _answers.RemoveAt(index);   // several responses are returned one after another
        foreach (string page in pages()) yield return JsonDocument.Parse(page);
    }

    private ScriptedAws Script(string call, Func<IEnumerable<string>> pages)
    {
        _answers.Add((call, pages));
        return this;
    }

    private static string? Text(object? value) => value switch
    {
        List<object?> list => "[" + string.Join(" ", list.Select(Text)) + "]",
        Dictionary<string, object?> members => "{" + string.Join(" ", members.Select(member => $"{member.Key}={Text(member.Value)}")) + "}",
        _ => value?.ToString(),
    };
}
