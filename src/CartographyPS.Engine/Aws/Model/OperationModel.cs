namespace CartographyPS.Engine.Aws.Model;

/// <summary>An operation of a service with its request and response.</summary>
internal sealed class OperationModel
{
    /// <summary>The service.</summary>
    public required ServiceModel Service { get; init; }

    /// <summary>The name, for example <c>DescribeInstances</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The path with <c>{Member}</c> placeholders, and the fixed query string if there is one.</summary>
    public required string RequestUri { get; init; }

    /// <summary>The shape of the input.</summary>
    public required Shape Input { get; init; }

    /// <summary>The shape of the output.</summary>
    public required Shape Output { get; init; }

    /// <summary>The wrapper element of the response in the query protocol; null for none.</summary>
    public string? ResultWrapper { get; init; }

    /// <summary>The name of the root element of an XML response; null for other protocols.</summary>
    public string? ResponseElement { get; init; }

    /// <summary>The prefix of the host, with <c>{Member}</c> placeholders; null for none.</summary>
    public string? HostPrefix { get; init; }

    /// <summary>The paging of the response; null when it has none.</summary>
    public Paginator? Paginator { get; init; }

    /// <summary>True when requests are sent without a signature.</summary>
    public bool Unsigned { get; init; }

    /// <summary>The name in messages: <c>ec2.DescribeInstances</c>.</summary>
    public override string ToString() => $"{Service.Name}.{Name}";
}
