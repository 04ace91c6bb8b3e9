namespace CartographyPS.PesterTests;

/// <summary>A Pester test.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Name">The names of its blocks and its own, and its data.</param>
/// <param name="Result">Passed, Failed, Skipped, NotRun or Inconclusive.</param>
/// <param name="Message">Why it failed, and where; empty for nothing to say.</param>
internal sealed record PesterTest(string File, string Name, string Result, string Message);
