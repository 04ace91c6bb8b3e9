namespace CartographyPS.Engine.Resources.Checks;

/// <summary>What a call that is made once states depends on nothing but what the call is asked by: all else may change while it is kept.</summary>
internal static class OnceCheck
{
    /// <summary>The mistakes of a call that is made once for each item.</summary>
    public static IEnumerable<string> Mistakes(CallSource call)
    {
        if (call.Parent is null) yield return "Once() stands with a first call, which tells what there is: read it in each run.";
        if (call.IsDownload) yield return "Once() stands with a download, whose URL is signed anew each time: say it of the call that gives the URL, or of one above it.";
        if (call.Job is not null) yield return "Once() and Until(...) do not go together: a job's report is of the moment.";

        var asked = new HashSet<(Source?, string)>(
            call.Parameters.SelectMany(parameter => parameter.Value.Paths).Select(path => (path.Source ?? call.Parent, path.Path.Text)));
        foreach (var source in ResourceType.Descend(call))
        {
            if (source is CallSource { IsOnce: true } other && other != call) yield return $"Once() stands above {other.Operation}, which is made once too: the upper one says it.";
            if (source is ItemSource { DistinctBy: not null }) yield return $"Once() stands above Distinct(...) of '{source.Name}', which would leave a row to an item that may go.";
            foreach (var use in ValueUse.Of(source))
            {
                foreach (string setting in use.Value.Settings) yield return $"Once() stands above {use.Member}, which reads the setting {setting}: that may change from run to run.";
                foreach (var (owner, path) in use.Value.Paths)
                {
                    if (owner is null || !IsAbove(call, owner) || asked.Contains((owner, path.Text))) continue;
                    yield return $"Once() stands above {use.Member}, which reads '{path.Text}' of '{owner.Name}': that may change while it is kept. State it above, or ask by it.";
                }
            }
        }
    }

    private static bool IsAbove(CallSource call, Source source) => source != call && call.Ancestors.Contains(source);
}
