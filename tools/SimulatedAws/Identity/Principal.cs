namespace SimulatedAws.Identity;

/// <summary>A principal that can sign requests.</summary>
internal sealed record Principal
{
    /// <summary>The account.</summary>
    public required string Account { get; init; }

    /// <summary>The ARN of the user or of the role session.</summary>
    public required string Arn { get; init; }

    /// <summary>The unique id.</summary>
    public required string UserId { get; init; }

    /// <summary>The access key's id.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The access key's secret.</summary>
    public required string Secret { get; init; }

    /// <summary>The session's token; null for a user's own key.</summary>
    public string? SessionToken { get; init; }

    /// <summary>The ARN of the role of a role session; null for a user.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The start of the session.</summary>
    public DateTimeOffset Issued { get; init; }

    /// <summary>The end of the session; null for a user's own key.</summary>
    public DateTimeOffset? Expires { get; init; }
}
