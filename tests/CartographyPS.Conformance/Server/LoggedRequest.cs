namespace CartographyPS.Conformance.Server;

/// <summary>A request as the simulated AWS saw it.</summary>
/// <param name="Account">The account of the credentials; null where there were none that it knows.</param>
/// <param name="Region">The region that was signed for.</param>
/// <param name="Service">botocore's name of the service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Page">The page of the list, from 1.</param>
/// <param name="Status">The answer's HTTP status; 0 for none.</param>
/// <param name="Verify"><c>ok</c>, <c>unsigned</c>, or what is wrong with the signature.</param>
/// <param name="AccessKeyId">The key that signed.</param>
/// <param name="UserAgent">The client's name.</param>
/// <param name="Host">The host that was asked for.</param>
/// <param name="Fault">What was made to go wrong; null for nothing.</param>
internal sealed record LoggedRequest(
    string? Account,
    string? Region,
    string Service,
    string? Operation,
    int Page,
    int Status,
    string Verify,
    string? AccessKeyId,
    string? UserAgent,
    string? Host,
    string? Fault)
{
    /// <summary>The operation as <c>ec2.DescribeInstances</c>.</summary>
    internal string Name => $"{Service}.{Operation}";
}
