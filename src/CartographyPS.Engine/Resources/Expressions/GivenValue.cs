using CartographyPS.Engine.Common;

namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The value of a call's parameter, also where the call is repeated for one of its own rows.</summary>
internal sealed class GivenValue(CallSource call, string parameter) : Value
{
    private Value? Declared => call.Parameters.FirstOrDefault(given => given.Name == parameter).Value;

    public override IEnumerable<(Source? Source, JsonPath Path)> Paths =>
        (Declared?.Paths ?? []).Select(path => (path.Source ?? call.Parent, path.Path));

    public override object? Get(Row row)
    {
        if (row.At(call).Parent is not { } parent) return null;
        return parent.Source is ItemSource { Repetition: { } again } && again.Call == call && again.Parameter == parameter
            ? again.Key.Get(parent)
            : Declared?.Get(parent.At(call.Parent!));
    }

    public override string ToString() => $"{parameter} of {call.Operation}";
}
