namespace Poam.Oscal.Model;

/// <summary>Finds values among the props of an object.</summary>
public static class PropertyListExtensions
{
    extension(OscalList<Property> props)
    {
        /// <summary>The value of the first prop with a name, or null.</summary>
        /// <param name="name">The name; upper and lower case are the same, as authors disagree on them.</param>
        /// <param name="ns">The namespace that the prop must have; null for any.</param>
        public string? ValueOf(string name, string? ns = null)
        {
            foreach (Property prop in props.AsSpan())
            {
                if (prop.IsNamed(name, ns))
                {
                    return prop.Value;
                }
            }

            return null;
        }

        /// <summary>The values of all props with a name, in their order.</summary>
        /// <param name="name">The name; upper and lower case are the same, as authors disagree on them.</param>
        /// <param name="ns">The namespace that the props must have; null for any.</param>
        public IReadOnlyList<string> ValuesOf(string name, string? ns = null)
        {
            List<string> values = [];
            foreach (Property prop in props.AsSpan())
            {
                if (prop.IsNamed(name, ns) && prop.Value is not null)
                {
                    values.Add(prop.Value);
                }
            }

            return values;
        }
    }
}
