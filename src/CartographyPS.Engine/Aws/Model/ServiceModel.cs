namespace CartographyPS.Engine.Aws.Model;

/// <summary>A service with its endpoint and operations.</summary>
internal sealed class ServiceModel
{
    /// <summary>The name in botocore: <c>ec2</c>, <c>elbv2</c>, <c>cognito-idp</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The protocol.</summary>
    public required Protocol Protocol { get; init; }

    /// <summary>The first label of the host name.</summary>
    public required string EndpointPrefix { get; init; }

    /// <summary>The service's name in signatures.</summary>
    public required string SigningName { get; init; }

    /// <summary>The API's version, a date.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>The JSON protocol's target prefix; null for other protocols.</summary>
    public string? TargetPrefix { get; init; }

    /// <summary>The JSON protocol's version, <c>1.0</c> or <c>1.1</c>; null for other protocols.</summary>
    public string? JsonVersion { get; init; }

    /// <summary>The name that endpoint settings use: the SDK's service id, for example <c>Elastic Load Balancing v2</c>.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The operations in the model file, by name.</summary>
    public IReadOnlyDictionary<string, OperationModel> Operations { get; internal set; } = new Dictionary<string, OperationModel>();

    /// <summary>Returns the operation with a name.</summary>
    /// <exception cref="ArgumentException">The model file does not contain the operation.</exception>
    public OperationModel Operation(string name) => Operations.TryGetValue(name, out var operation)
        ? operation
        : throw new ArgumentException($"The API model of {Name} has no operation '{name}'. tools/TrimApiModels/operations.json lists its operations.");
}
