namespace CartographyPS.Engine.Resources;

/// <summary>How the rows of a source share calls.</summary>
/// <param name="Parameter">The list parameter.</param>
/// <param name="Size">How many values a call takes.</param>
/// <param name="Value">A row's value.</param>
/// <param name="Results">The path from a page to the values that its results are for.</param>
/// <param name="ResultKey">The path from a result to that value.</param>
internal sealed record Batching(string Parameter, int Size, Value Value, JsonPath Results, JsonPath ResultKey);
