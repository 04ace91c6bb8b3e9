using CartographyPS.Engine.Aws.Errors;
using CartographyPS.Engine.Aws.Protocols;

namespace CartographyPS.Engine.Sync.Reading;

/// <summary>A failed call of a scope, with the part whose earlier data is kept.</summary>
/// <param name="Part">The part path of the call.</param>
/// <param name="Operation">The operation as <c>s3.GetBucketAcl</c>.</param>
/// <param name="Item">The item it was made for; empty for a first call that is made once.</param>
/// <param name="Kind">The kind of failure.</param>
/// <param name="Code">The AWS error code, or the kind of failure where AWS gave none.</param>
/// <param name="Message">A message for people.</param>
internal sealed record ItemFailure(string Part, string Operation, string Item, AwsErrorKind Kind, string Code, string Message)
{
    /// <summary>True when the call is a first call of the scope.</summary>
    public bool IsFirstCall { get; init; } = Item.Length == 0;

    /// <inheritdoc/>
    public override string ToString() => Item.Length == 0
        ? $"{Operation}: {Code}: {ErrorText.Message(Message)}"
        : $"{Operation} of {ErrorText.Name(Item)}: {Code}: {ErrorText.Message(Message)}";
}
