namespace CartographyPS.Iam.Requests;

/// <summary>An Amazon Resource Name: <c>arn:partition:service:region:account:resource</c>.</summary>
/// <param name="Partition">The partition: <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</param>
/// <param name="Service">The service's namespace.</param>
/// <param name="Region">The region; empty for global resources.</param>
/// <param name="Account">The account's id; empty where the service leaves it out, as Amazon S3 does.</param>
/// <param name="Resource">The rest, which may hold colons and slashes.</param>
public sealed record Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>The number of parts that colons separate.</summary>
    internal const int Parts = 6;

    /// <summary>Reads an ARN.</summary>
    /// <returns>Null when the text is not an ARN.</returns>
    public static Arn? TryParse(string text)
    {
        string[] parts = text.Split([':'], Parts);
        return parts.Length == Parts && parts[0] == "arn" ? new Arn(parts[1], parts[2], parts[3], parts[4], parts[5]) : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{Account}:{Resource}";
}
