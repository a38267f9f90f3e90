#pragma once

#include <algorithm>
#include <vector>

/** The middle one of @p values, of which there must be some. */
inline double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}
