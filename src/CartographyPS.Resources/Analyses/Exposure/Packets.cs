namespace CartographyPS.Resources.Analyses.Exposure;

/// <summary>Packets between some addresses and some ports: each of the addresses with each of the ports.</summary>
/// <param name="Addresses">The IPv4 addresses.</param>
/// <param name="Ports">The ports; all for a protocol without ports.</param>
internal readonly record struct Packets(NumberRange Addresses, NumberRange Ports)
{
    /// <summary>Returns true when some packets are in both.</summary>
    public bool Overlap(Packets other) => !Addresses.Intersect(other.Addresses).IsEmpty && !Ports.Intersect(other.Ports).IsEmpty;

    /// <summary>Returns the packets that another lacks.</summary>
    public IEnumerable<Packets> Except(Packets other)
    {
        if (!Overlap(other)) return [this];

        var ports = Ports;
        var shared = Addresses.Intersect(other.Addresses);
        return Addresses.Except(other.Addresses).Select(addresses => new Packets(addresses, ports))
            .Concat(ports.Except(other.Ports).Select(rest => new Packets(shared, rest)));
    }
}
