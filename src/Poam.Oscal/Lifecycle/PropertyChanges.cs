using Poam.Oscal.Model;

namespace Poam.Oscal.Lifecycle;

/// <summary>Changes props.</summary>
internal static class PropertyChanges
{
    extension(OscalList<Property> props)
    {
        /// <summary>The props with one of a name and a value: the one that is there, in whichever spelling of its namespace, else a new one behind the others.</summary>
        public OscalList<Property> With(string name, string value, string ns)
        {
            Property? old = props.FirstOrDefault(p => p.IsNamed(name, ns));
            return old is null
                ? [.. props, new Property { Name = name, Ns = ns, Value = value }]
                : [.. props.Select(p => ReferenceEquals(p, old) ? p with { Value = value } : p)];
        }
    }
}
