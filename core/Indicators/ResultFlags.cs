namespace Wuyi.Pipeline.Indicators;

/// <summary>Flags of results, the words of the API (Chinese words: docs/http.md).</summary>
public static class ResultFlags
{
    public const string ElectricityOnly = "electricity-only";
    public const string YearToDate = "year-to-date";
    public const string SingleMonth = "single-month";
    public const string NegativeEmissions = "negative-emissions";
    public const string BenchmarkLevel = "benchmark-level";
    public const string IndustryUnknown = "industry-unknown";
    public const string FactorCarried = "factor-carried";
    public const string FactorMissing = "factor-missing";
    public const string GreenCapped = "green-capped";
    public const string AttributesLater = "attributes-later";
    public const string AccountGap = "account-gap";
    public const string IncompleteDays = "incomplete-days";
    public const string UnsplitSharedMeter = "unsplit-shared-meter";
    public const string ResidentialAccount = "residential-account";
    public const string AnnualSpread = "annual-spread";
    public const string AnnualAdjusted = "annual-adjusted";
    public const string CumulativeSplit = "cumulative-split";
    public const string NegativeMonth = "negative-month";
    public const string ValueAddedPartial = "value-added-partial";
    public const string MissingValueAdded = "missing-value-added";
    public const string InsufficientHistory = "insufficient-history";
    public const string NonPositiveValueAdded = "non-positive-value-added";
    public const string InsufficientSample = "insufficient-sample";
    public const string TaxMonthMissing = "tax-month-missing";
    public const string TaxTotalOnly = "tax-total-only";
    public const string RefundUnclassified = "refund-unclassified";
    public const string RefundReview = "refund-review";
    public const string CreditRepeated = "credit-repeated";
    public const string NoLand = "no-land";
    public const string ShareEqual = "share-equal";
    public const string SharesNormalised = "shares-normalised";
    public const string ParcelOverlap = "parcel-overlap";
    public const string LeaseExceedsParcel = "lease-exceeds-parcel";
    public const string Below12MonthLand = "below-12-month-land";
    public const string RdNotReported = "rd-not-reported";
    public const string EmissionsPartial = "emissions-partial";
    public const string EnergyReported = "energy-reported";
    public const string Unreachable = "unreachable";
    public const string Provisional = "provisional";
}
