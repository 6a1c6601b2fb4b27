@NullMarked
package org.yujiang.policy.yunmeng2021;

import org.jspecify.annotations.NullMarked;
