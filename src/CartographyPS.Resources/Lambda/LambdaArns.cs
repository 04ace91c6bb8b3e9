using System.Text.Json;
using CartographyPS.Engine.Resources;

namespace CartographyPS.Resources.Lambda;

/// <summary>ARNs of Lambda functions: <c>arn:aws:lambda:{region}:{account}:function:{name}</c>, with or without a qualifier.</summary>
internal static class LambdaArns
{
    private const int Parts = 7;

    /// <summary>The function's ARN without the version or alias that follows it.</summary>
    public static object? Unqualified(JsonElement value) => Values.Text(value) is { } arn ? string.Join(":", arn.Split(':').Take(Parts)) : null;
}
