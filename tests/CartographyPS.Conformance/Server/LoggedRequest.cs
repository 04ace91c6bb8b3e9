namespace CartographyPS.Conformance.Server;

/// <summary>A request as the simulated AWS saw it.</summary>
/// <param name="Account">The account of the credentials; null for unknown ones.</param>
/// <param name="Region">The region that was signed for.</param>
/// <param name="Service">botocore's name of the service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Page">The page of the list, from 1.</param>
/// <param name="Status">The response's HTTP status; 0 without a response.</param>
/// <param name="Verify"><c>ok</c>, <c>unsigned</c>, or what is wrong with the signature.</param>
/// <param name="AccessKeyId">The access key of the signature.</param>
/// <param name="UserAgent">The client's name.</param>
/// <param name="Host">The requested host.</param>
/// <param name="Fault">The kind of fault; null for none.</param>
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
