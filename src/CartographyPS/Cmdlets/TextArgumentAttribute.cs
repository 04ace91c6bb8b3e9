using System.Collections;
using System.Management.Automation;

namespace CartographyPS.Cmdlets;

/// <summary>
/// Refuses objects and hashtables where a text is expected. PowerShell makes the text <c>@{Label=AWSUser}</c> or the name of their class of them,
/// which names nothing: a pipeline of the wrong objects would look like an empty graph. What has a property of the parameter's name is bound by that.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TextArgumentAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        object value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        bool hasObject = IsObject(value)
            || (value is IList list && list.Cast<object?>().Any(item => IsObject(item is PSObject inner ? inner.BaseObject : item)));
        if (!hasObject) return inputData;

        // PowerShell tries the other ways to bind an object of the pipeline only when a conversion has failed.
        const string Message = "A text is expected, and this is an object. Name the property that has the text: $object.Id.";
        throw new ArgumentTransformationMetadataException(Message, new PSInvalidCastException(Message));
    }

    private static bool IsObject(object? value) =>
        value is PSCustomObject or IDictionary || (value is not null and not IEnumerable && !HasText(value.GetType()));

    // False for a class whose text is its own name.
    private static bool HasText(Type type) =>
        type.GetMethod(nameof(ToString), Type.EmptyTypes)?.DeclaringType is { } declaring && declaring != typeof(object) && declaring != typeof(ValueType);
}
