@NullMarked
package org.yujiang.policy.henan2020;

import org.jspecify.annotations.NullMarked;
