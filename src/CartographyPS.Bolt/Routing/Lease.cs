using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Routing;

/// <summary>An acquired connection for one unit of work, and its database (null for the user's home database).</summary>
internal readonly record struct Lease(BoltConnection Connection, string? Database);
