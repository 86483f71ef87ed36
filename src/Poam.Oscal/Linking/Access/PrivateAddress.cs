using System.Net;
using System.Net.Sockets;

namespace Poam.Oscal.Linking.Access;

/// <summary>Addresses that no document of the Internet has: this machine, private and link-local networks, and what is reserved.</summary>
internal static class PrivateAddress
{
    /// <summary>Whether an address is one of them.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            byte[] six = address.GetAddressBytes();
            if (Embedded(address, six) is { } four)
            {
                return Is(four);
            }

            // Global unicast is 2000::/3; documentation addresses lie in it.
            return (six[0] & 0xE0) != 0x20 || (six[0] == 0x20 && six[1] == 0x01 && six[2] == 0x0D && six[3] == 0xB8);
        }

        byte[] b = address.GetAddressBytes();
        return b[0] switch
        {
            0 or 10 or 127 or >= 224 => true,
            100 => b[1] is >= 64 and < 128,
            169 => b[1] == 254,
            172 => b[1] is >= 16 and < 32,
            192 => b[1] == 168 || (b[1] == 0 && b[2] is 0 or 2) || (b[1] == 88 && b[2] == 99),
            198 => b[1] is 18 or 19 || (b[1] == 51 && b[2] == 100),
            203 => b[1] == 0 && b[2] == 113,
            _ => false,
        };
    }

    /// <summary>The IPv4 address inside one of IPv6: mapped, 6to4 or NAT64; or null.</summary>
    private static IPAddress? Embedded(IPAddress address, byte[] six)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return address.MapToIPv4();
        }

        if (six[0] == 0x20 && six[1] == 0x02)
        {
            return new IPAddress(six.AsSpan(2, 4));
        }

        bool isNat64 = six[0] == 0x00 && six[1] == 0x64 && six[2] == 0xFF && six[3] == 0x9B;
        return isNat64 ? new IPAddress(six.AsSpan(12, 4)) : null;
    }
}
