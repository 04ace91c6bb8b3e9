using System.Management.Automation;

namespace CartographyPS.Cmdlets;

/// <summary>Converts region names and patterns to lower case, as AWS writes them, before they are validated.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionCaseAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        PSObject { BaseObject: not PSCustomObject } wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        string text => text.ToLowerInvariant(),
        object?[] texts => texts.Select(text => Transform(engineIntrinsics, text)).ToArray(),
        _ => inputData,
    };
}
