namespace CartographyPS.Conformance.Cypher.Gherkin;

/// <summary>A step of a scenario.</summary>
/// <param name="Text">Its text, without the keyword and the colon at the end.</param>
/// <param name="Document">The text between the triple quotes below it; null for none.</param>
/// <param name="Table">The cells of the table below it.</param>
internal sealed record Step(string Text, string? Document, IReadOnlyList<IReadOnlyList<string>> Table);
