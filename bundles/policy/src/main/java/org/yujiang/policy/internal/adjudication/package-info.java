@NullMarked
package org.yujiang.policy.internal.adjudication;

import org.jspecify.annotations.NullMarked;
