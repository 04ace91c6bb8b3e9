namespace CartographyPS.Bolt.Connection;

/// <summary>The time limit of the server's silence while a response is pending, and the setting that it comes from.</summary>
internal readonly record struct ReadTimeout(TimeSpan Time, string Setting);
