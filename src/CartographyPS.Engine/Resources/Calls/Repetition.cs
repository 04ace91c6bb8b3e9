namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How a call is repeated for each row that it returned.</summary>
/// <param name="Call">The call.</param>
/// <param name="Parameter">The parameter that names the parent of the requested rows.</param>
/// <param name="Key">A row's value for the parameter.</param>
/// <param name="Depth">The maximum number of levels of rows.</param>
internal sealed record Repetition(CallSource Call, string Parameter, Value Key, int Depth);
