namespace Poam.Oscal.Metapath;

/// <summary>The variables that an expression sees from outside. Values may be computed when they are asked for, by the same evaluator too.</summary>
internal interface IMetapathVariables
{
    /// <summary>Finds a variable.</summary>
    /// <param name="name">The name without the dollar sign.</param>
    /// <param name="value">Its value, which nobody changes; null when there is none.</param>
    /// <param name="error">Why its value could not be computed; null when it could, or when there is no such variable.</param>
    /// <returns>Whether there is such a variable and it has a value.</returns>
    bool TryGet(string name, out ItemList? value, out MetapathError? error);
}
