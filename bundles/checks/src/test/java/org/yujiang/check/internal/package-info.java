@org.jspecify.annotations.NullMarked
package org.yujiang.check.internal;
