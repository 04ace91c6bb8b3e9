namespace SimulatedAws.Server;

/// <summary>A request without an answer in the estate.</summary>
/// <param name="Account">The account.</param>
/// <param name="Region">The region.</param>
/// <param name="Service">The service.</param>
/// <param name="Operation">The operation.</param>
/// <param name="Input">The request's input as JSON.</param>
/// <param name="Gave">The kind of reply: <c>empty</c> or <c>error</c>.</param>
public sealed record UnansweredRequest(string Account, string Region, string Service, string Operation, string Input, string Gave);
