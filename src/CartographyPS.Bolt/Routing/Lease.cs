using CartographyPS.Bolt.Connection;

namespace CartographyPS.Bolt.Routing;

/// <summary>A connection for one unit of work, and the database to name to the server (null for the user's home database).</summary>
internal readonly record struct Lease(BoltConnection Connection, string? Database);
