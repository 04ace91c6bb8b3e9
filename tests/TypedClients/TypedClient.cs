using System.Collections;
using System.Globalization;
using Amazon.DynamoDBv2;
using Amazon.EC2;
using Amazon.KeyManagementService;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SimpleSystemsManagement;
using Amazon.SQS;
using CartographyPS.Engine.Aws.Model;

namespace TypedClients;

/// <summary>AWS's own typed client of a service, called by the names of our models.</summary>
internal sealed class TypedClient : IDisposable
{
    private readonly AmazonServiceClient _client;

    /// <summary>Creates the client.</summary>
    /// <param name="service">One of <see cref="Services"/>.</param>
    /// <param name="endpoint">The server.</param>
    /// <param name="region">The region to sign for.</param>
    /// <param name="accessKeyId">The access key.</param>
    /// <param name="secretAccessKey">Its secret.</param>
    public TypedClient(string service, string endpoint, string region, string accessKeyId, string secretAccessKey)
    {
        var credentials = new BasicAWSCredentials(accessKeyId, secretAccessKey);
        _client = service switch
        {
            "dynamodb" => new AmazonDynamoDBClient(credentials, Config<AmazonDynamoDBConfig>()),
            "ec2" => new AmazonEC2Client(credentials, Config<AmazonEC2Config>()),
            "kms" => new AmazonKeyManagementServiceClient(credentials, Config<AmazonKeyManagementServiceConfig>()),
            "s3" => S3(),
            "sqs" => new AmazonSQSClient(credentials, Config<AmazonSQSConfig>()),
            _ => new AmazonSimpleSystemsManagementClient(credentials, Config<AmazonSimpleSystemsManagementConfig>()),
        };

        AmazonS3Client S3()
        {
            var config = Config<AmazonS3Config>();
            config.ForcePathStyle = true;
            return new AmazonS3Client(credentials, config);
        }

        T Config<T>()
            where T : ClientConfig, new() => new()
        {
            ServiceURL = endpoint, AuthenticationRegion = region, UseHttp = true, MaxErrorRetry = 0, RetryMode = RequestRetryMode.Standard,
        };
    }

    /// <summary>botocore's names of the services with a client here.</summary>
    public static IReadOnlyList<string> Services { get; } = ["dynamodb", "ec2", "kms", "s3", "sqs", "ssm"];

    /// <summary>Returns the response to one call: a typed object.</summary>
    public async Task<object> CallAsync(OperationModel operation, IReadOnlyDictionary<string, object?> parameters)
    {
        string name = TypedNames.Method(operation);
        var method = _client.GetType().GetMethods().Single(
            method => method.Name == name + "Async" && method.GetParameters() is [{ ParameterType.Name: var request }, { ParameterType.Name: nameof(CancellationToken) }]
                && request == name + "Request");
        object input = Typed(method.GetParameters()[0].ParameterType, parameters);

        var task = (Task)method.Invoke(_client, [input, CancellationToken.None])!;
        await task;
        return task.GetType().GetProperty(nameof(Task<object>.Result))!.GetValue(task)!;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static object Typed(Type type, IReadOnlyDictionary<string, object?> members)
    {
        object typed = Activator.CreateInstance(type)!;
        foreach (var (name, value) in members)
        {
            var property = TypedNames.Property(type, name) ?? throw new InvalidOperationException($"{type.Name} has no {name}.");
            property.SetValue(typed, Converted(value!, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType));
        }
        return typed;
    }

    private static object? Converted(object value, Type type)
    {
        if (value is IReadOnlyDictionary<string, object?> members) return Typed(type, members);
        if (value is IEnumerable items and not string)
        {
            var list = (IList)Activator.CreateInstance(type)!;
            foreach (object item in items) list.Add(Converted(item, type.GetGenericArguments()[0]));
            return list;
        }
        return type.IsSubclassOf(typeof(ConstantClass)) ? Activator.CreateInstance(type, value) : Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }
}
