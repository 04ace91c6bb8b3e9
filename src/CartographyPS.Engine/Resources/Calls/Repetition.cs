namespace CartographyPS.Engine.Resources.Calls;

/// <summary>How the call that gave rows is made again for each of them.</summary>
/// <param name="Call">The call.</param>
/// <param name="Parameter">The parameter that says whose rows are asked for.</param>
/// <param name="Key">A row's value for it.</param>
/// <param name="Depth">How many levels of rows there may be.</param>
internal sealed record Repetition(CallSource Call, string Parameter, Value Key, int Depth);
