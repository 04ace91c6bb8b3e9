namespace CartographyPS.Iam.Requests;

/// <summary>The resource of a request, or all resources whose names begin alike (the objects of a bucket).</summary>
public sealed class RequestedResource
{
    private RequestedResource(string text, bool isAnyBelow)
    {
        Text = text;
        IsAnyBelow = isAnyBelow;
        Parts = text.Split([':'], Arn.Parts);
        var arn = Arn.TryParse(text);
        Account = arn?.Account is { Length: > 0 } account ? account : null;
        Region = arn?.Region is { Length: > 0 } region ? region : null;
    }

    /// <summary>The ARN, or the characters with which the ARNs begin.</summary>
    public string Text { get; }

    /// <summary>True when it stands for all ARNs that begin with the text and go on.</summary>
    public bool IsAnyBelow { get; }

    /// <summary>The account in the ARN; null where it has none.</summary>
    public string? Account { get; }

    /// <summary>The region in the ARN, to which requests for the resource are sent; null where it has none.</summary>
    public string? Region { get; }

    internal IReadOnlyList<string> Parts { get; }

    /// <summary>One resource.</summary>
    /// <param name="arn">Its ARN, or <c>*</c> for an action without a resource. Wildcards in it are ordinary characters.</param>
    public static RequestedResource Of(string arn) => new(arn, isAnyBelow: false);

    /// <summary>All resources below another: <c>arn:aws:s3:::bucket/</c> for all objects of a bucket.</summary>
    /// <param name="prefix">The characters with which their ARNs begin.</param>
    /// <exception cref="ArgumentException">The prefix ends before the resource part of an ARN.</exception>
    public static RequestedResource AllBelow(string prefix) => Arn.TryParse(prefix) is not null
        ? new(prefix, isAnyBelow: true)
        : throw new ArgumentException($"'{prefix}' does not reach the sixth part of an ARN.", nameof(prefix));

    /// <inheritdoc/>
    public override string ToString() => IsAnyBelow ? Text + "..." : Text;
}
