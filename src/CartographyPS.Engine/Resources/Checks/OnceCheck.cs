namespace CartographyPS.Engine.Resources.Checks;

/// <summary>Checks that what a call made once states depends only on its parameters: all else may change while it is kept.</summary>
internal static class OnceCheck
{
    /// <summary>Returns the mistakes of a call that is made once for each item.</summary>
    public static IEnumerable<string> Mistakes(CallSource call)
    {
        if (call.Parent is null) yield return "Once() is set on a first call, which lists the items: it must be read in each run.";
        if (call.IsDownload)
            yield return "Once() is set on a download, whose URL is signed again each time: set it on the call that returns the URL, or on one above it.";
        if (call.Job is not null) yield return "Once() and Until(...) do not go together: a job's report is of the moment.";

        var asked = new HashSet<(Source?, string)>(
            call.Parameters.SelectMany(parameter => parameter.Value.Paths).Select(path => (path.Source ?? call.Parent, path.Path.Text)));
        foreach (var source in ResourceType.Descend(call))
        {
            if (source is CallSource { IsOnce: true } other && other != call)
                yield return $"Once() covers {other.Operation}, which is made once too: the upper one is enough.";
            if (source is ItemSource { DistinctBy: not null })
                yield return $"Once() covers Distinct(...) of '{source.Name}', which would leave a row to an item that may be removed.";
            foreach (var use in ValueUse.Of(source))
            {
                foreach (string setting in use.Value.Settings)
                    yield return $"Once() covers {use.Member}, which reads the setting {setting}: that may change from run to run.";
                foreach (var (owner, path) in use.Value.Paths)
                {
                    if (owner is null || !IsAbove(call, owner) || asked.Contains((owner, path.Text))) continue;
                    yield return $"Once() covers {use.Member}, which reads '{path.Text}' of '{owner.Name}': that may change while it is kept. "
                        + "State it above, or ask by it.";
                }
            }
        }
    }

    private static bool IsAbove(CallSource call, Source source) => source != call && call.Ancestors.Contains(source);
}
