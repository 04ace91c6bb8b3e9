namespace CartographyPS.Engine.Aws.Model;

/// <summary>An operation of a service: how it is asked and answered.</summary>
internal sealed class OperationModel
{
    /// <summary>Its service.</summary>
    public required ServiceModel Service { get; init; }

    /// <summary>Its name, for example <c>DescribeInstances</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The path with <c>{Member}</c> places, and a fixed query string if there is one.</summary>
    public required string RequestUri { get; init; }

    /// <summary>What it takes.</summary>
    public required Shape Input { get; init; }

    /// <summary>What it answers.</summary>
    public required Shape Output { get; init; }

    /// <summary>The element that wraps the answer in the query protocol; null for none.</summary>
    public string? ResultWrapper { get; init; }

    /// <summary>The name of the root element of an XML answer; null for other protocols.</summary>
    public string? ResponseElement { get; init; }

    /// <summary>A prefix of the host with <c>{Member}</c> places; null for none.</summary>
    public string? HostPrefix { get; init; }

    /// <summary>How it is cut into pages; null when it is not.</summary>
    public Paginator? Paginator { get; init; }

    /// <summary>Whether it is sent without a signature.</summary>
    public bool Unsigned { get; init; }

    /// <summary>As it stands in messages: <c>ec2.DescribeInstances</c>.</summary>
    public override string ToString() => $"{Service.Name}.{Name}";
}
